// Brings in the npm packages (only when the lock file changed) and bundles the style sheets and the typeface
// into the folder given as argument (only when an input changed). Called by Maven; also: node build.mjs <folder>
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const here = dirname(fileURLToPath(import.meta.url))
const target = resolve(process.argv[2] ?? join(here, '../../../target/classes/static/assets'))

if (Number(process.versions.node.split('.')[0]) < 20) {
  console.error(`Node.js 20 or newer is needed to build the style sheets; this is ${process.version}.`)
  process.exit(1)
}

const sources = readdirSync(here).filter(name => /\.(css|mjs|js)$/.test(name)).sort()
const digest = names => {
  const hash = createHash('sha256')
  for (const name of names) hash.update(name).update(readFileSync(join(here, name)))
  return hash.digest('hex')
}
const read = path => (existsSync(path) ? readFileSync(path, 'utf8') : '')

const packages = digest(['package-lock.json'])
const packagesStamp = join(here, 'node_modules', '.omtanke')
if (read(packagesStamp) !== packages) {
  execFileSync('npm', ['ci', '--no-fund', '--no-audit', '--loglevel=error'],
    { cwd: here, stdio: 'inherit', shell: process.platform === 'win32' })
  writeFileSync(packagesStamp, packages)
}

const bundle = digest([...sources, 'package-lock.json'])
const bundleStamp = join(target, '.stamp')
if (read(bundleStamp) !== bundle) {
  rmSync(target, { recursive: true, force: true })
  mkdirSync(target, { recursive: true })
  const { build } = await import('esbuild')
  await build({
    absWorkingDir: here,
    entryPoints: sources.filter(name => name === 'omtanke.css' || name === 'omtanke.js'),
    outdir: target,
    bundle: true,
    minify: true,
    target: ['chrome111', 'firefox115', 'safari16.4'],
    loader: { '.woff2': 'file' },
    assetNames: '[name]-[hash]',
    logLevel: 'warning',
  })
  writeFileSync(bundleStamp, bundle)
}
