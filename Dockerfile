# The image of the service: what it loads and nothing else, as a user without rights, with node as the first process.
# docs/operations.md says how to run it. `node scripts/checkImage.mjs` follows these steps in a folder.
FROM node:24.21.0-bookworm-slim AS build
WORKDIR /build
COPY package.json package-lock.json .npmrc ./
COPY packages/client/package.json packages/client/
COPY examples/web/package.json examples/web/
RUN npm ci
COPY . .
RUN npm run build
RUN node scripts/image.mjs /image

FROM node:24.21.0-bookworm-slim
ENV NODE_ENV=production
WORKDIR /app
COPY --from=build /image ./
# SQLite's file is here. With MongoDB nothing is written, and the root file system may be read-only either way.
ENV DATABASE_URL=file:/data/waymark.db
RUN mkdir /data && chown node:node /data
VOLUME /data
USER node
EXPOSE 4000
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT ?? 4000}/livez`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--enable-source-maps", "dist/src/main.js"]
