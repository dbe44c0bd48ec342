// Type-checks bench/, as bench/tsconfig.json says. Nothing needs to be built: `#dist/` in package.json leads Node to the
// build, and the compiler to the sources. `tsc -p bench` would report faults in the sources too, because it would check
// them with the looser settings of bench/, for which they are not written.
import process from 'node:process'
import ts from 'typescript'

const host = {
  ...ts.sys,
  getCanonicalFileName: (name) => name,
  getNewLine: () => ts.sys.newLine,
  onUnRecoverableConfigFileDiagnostic: (problem) => {
    throw new Error(ts.formatDiagnostic(problem, host))
  },
}
const config = ts.getParsedCommandLineOfConfigFile('bench/tsconfig.json', {}, host)
const program = ts.createProgram(config.fileNames, config.options)
const problems = [
  ...[...config.errors, ...program.getOptionsDiagnostics(), ...program.getGlobalDiagnostics()],
  ...config.fileNames
    .map((name) => program.getSourceFile(name))
    .flatMap((file) => [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)]),
]
process.stdout.write(ts.formatDiagnostics(problems, host))
process.exitCode = problems.length > 0 ? 1 : 0
