/** Replaces Payload's logo, so that users know where they sign in. */
export function Logo() {
  return (
    <span className="waymark-logo">
      {/* biome-ignore lint/performance/noImgElement: an SVG of 1 kB, served by us */}
      <img src="/signin/icon.svg" alt="" width="40" height="40" /> Waymark
    </span>
  )
}

export function Icon() {
  // biome-ignore lint/performance/noImgElement: an SVG of 1 kB, served by us
  return <img src="/signin/icon.svg" alt="Waymark" width="20" height="20" />
}
