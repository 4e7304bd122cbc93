#!/usr/bin/env bash
# The hooks and the wheel as other people meet them: the real pre-commit, pip and pipx, on scratch repositories.
#
# Everything stays in target/hooks. What is built is what is committed.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
work=$root/target/hooks
mkdir -p "$work"
scratch=$(mktemp -d "$work/scratch.XXXXXX")
trap 'rm -rf "$scratch"' EXIT

# One build serves pre-commit and the wheel; without link-time optimisation it takes half a minute.
export CARGO_TARGET_DIR=$work/build CARGO_PROFILE_RELEASE_LTO=off CARGO_PROFILE_RELEASE_CODEGEN_UNITS=16
export PRE_COMMIT_HOME=$work/pre-commit PIPX_HOME=$work/pipx PIP_DISABLE_PIP_VERSION_CHECK=1
export TAKTVOLL_MESSAGES=en TAKTVOLL_TODAY=2026-11-23
export GIT_CONFIG_GLOBAL=/dev/null GIT_CONFIG_SYSTEM=/dev/null
export GIT_AUTHOR_NAME=Ida GIT_AUTHOR_EMAIL=ida@sonnberg.example GIT_COMMITTER_NAME=Ida GIT_COMMITTER_EMAIL=ida@sonnberg.example

[ -x "$work/tools/bin/pip" ] || python3 -m venv "$work/tools"
"$work/tools/bin/pip" install --quiet 'pre-commit>=4,<5' 'maturin>=1.9,<2' 'pipx>=1.7,<2'
PATH=$work/tools/bin:$PATH

fail() { printf 'hooks: %s\n' "$*" >&2; exit 1; }
said() { grep --quiet --fixed-strings -- "$1" "$scratch/out" || { cat "$scratch/out" >&2; fail "should say: $1"; }; }
silent() { ! grep --quiet --fixed-strings -- "$1" "$scratch/out" || { cat "$scratch/out" >&2; fail "should not say: $1"; }; }
passes() { "$@" >"$scratch/out" 2>&1 || { cat "$scratch/out" >&2; fail "should pass: $*"; }; }
blocks() { if "$@" >"$scratch/out" 2>&1; then cat "$scratch/out" >&2; fail "should not pass: $*"; fi; }

echo '-- pre-commit'
repository=$scratch/repository
git init --quiet --initial-branch main "$repository"
cd "$repository"
cat >taktvoll.toml <<'RULES'
[topic.merger]
terms  = ["Fusion"]
flags  = ["Die Fusion kommt."]
allows = ["Alles gut."]
RULES
sed "s|https://github.com/sonnberg/taktvoll|$root|; s|v0.1.0|$(git -C "$root" rev-parse HEAD)|" \
  "$root/examples/hooks/pre-commit-config.yaml" >.pre-commit-config.yaml
echo 'archiv/' >.taktvollignore
mkdir archiv
echo 'Die Fusion kommt.' | tee alt.md >archiv/2024.md
git add --all
git commit --quiet --message 'before there was a hook' --no-verify
passes pre-commit install

echo 'Alles gut.' >gut.md
git add gut.md
passes git commit --message 'a good draft'
silent 'alt.md'

echo 'Die Fusion ist da.' >'über uns.md'
git add 'über uns.md'
blocks git commit --message 'a draft that has to wait'
said 'über uns.md'
said 'topic.merger'
silent 'alt.md'
git reset --quiet

blocks pre-commit run taktvoll --files alt.md gut.md
said 'alt.md'
passes pre-commit run taktvoll --files archiv/2024.md README.md taktvoll.toml
blocks pre-commit run taktvoll --all-files
silent 'archiv/2024.md'

sed -i.bak 's/Alles gut/Keine Fusion/' taktvoll.toml && rm taktvoll.toml.bak
git add taktvoll.toml
blocks git commit --message 'a rule that fails its own example'
said 'Keine Fusion'

echo '-- the wheel'
cd "$root"
rm -rf "$scratch/wheels"
passes maturin build --release --locked --out "$scratch/wheels"
python3 -m venv "$scratch/fresh"
passes "$scratch/fresh/bin/pip" install --no-index "$scratch"/wheels/taktvoll-*.whl
passes "$scratch/fresh/bin/taktvoll" --version
said 'taktvoll'
passes pipx run --spec "$scratch"/wheels/taktvoll-*.whl taktvoll --version
said 'taktvoll'
echo 'hooks: all as it should be'
