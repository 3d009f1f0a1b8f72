// `npm pack` here would leave the engine out, or take the whole repository in: it is refused before a broken package exists.
console.error(
  'This folder cannot be packed by itself. Run “npm run package:npm” in the repository’s root: it leaves dist/saydo-<version>.tgz.',
)
process.exitCode = 1
