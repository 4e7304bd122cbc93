#!/usr/bin/env bash
# Hostile and heavy input, too big for `cargo test`: a clear message or a right answer, never a panic, never half a file.
#
#     tests/heavy.sh target/release/taktvoll
#
# Each line says what was tried and what happened. It ends at the first surprise. Needs Linux: memory is read from /proc.
set -euo pipefail
tool=$(realpath "${1:?the program to try}")
scratch=$(mktemp -d)
# What runs in the background is ended before its folder goes.
job=
trap '[ -z "$job" ] || kill "$job" 2>/dev/null || true; chmod -R u+rwx "$scratch"; rm -rf "$scratch"' EXIT
cd "$scratch"

export HOME=/nonexistent XDG_CONFIG_HOME=/nonexistent TAKTVOLL_MESSAGES=en TAKTVOLL_TODAY=2026-11-23 NO_COLOR=1
ceiling=60 # MiB

fail() { printf 'heavy: %s\n' "$*" >&2; head -c 2000 err >&2; exit 1; }
tell() { printf '%-58s %s\n' "$1" "$2"; }
guideline() { mkdir -p "$1"; printf '[topic.merger]\nterms = ["Fusion"]\n' >"$1/taktvoll.toml"; }

# Runs the program: its exit code in `code`, its words in the files out and err, its time in `took`.
run() {
  local from=${EPOCHREALTIME/./}
  code=0
  timeout 120 "$tool" "$@" >out 2>err </dev/null || code=$?
  took="$(((${EPOCHREALTIME/./} - from) / 1000)) ms"
  calm
}
calm() { ! grep --quiet --text -e panicked -e 'taktvoll itself' err || fail "panicked: $took"; }
is() { [ "$code" = "$1" ] || fail "exit code $code, not $1"; }
says() { grep --quiet --text --fixed-strings -- "$1" err || fail "should say: $1"; }
finds() { [ "$(wc -l <out)" = "$1" ] || fail "$(wc -l <out) findings, not $1"; }

# The same, watched: the most memory it ever held, in MiB, in `peak`.
watched() {
  local from=${EPOCHREALTIME/./} held
  peak=0
  "$tool" "$@" >out 2>err </dev/null &
  job=$!
  # VmHWM only grows, so that the last look is the one that counts.
  while held=$(awk '/^VmHWM/ { print int($2 / 1024) + 1 }' "/proc/$job/status" 2>/dev/null) && [ -n "$held" ]; do
    peak=$held
    sleep 0.05
  done
  code=0
  wait "$job" || code=$?
  job=
  took="$(((${EPOCHREALTIME/./} - from) / 1000)) ms"
  calm
  [ "$peak" -le "$ceiling" ] || fail "$peak MiB, more than $ceiling"
}

guideline one-line
head -c 100000000 /dev/zero | tr '\0' 'a' >one-line/post.md
watched -f short one-line/post.md
is 2; says 'post.md:1:1: This is more than will ever fit into a post'
tell '100 MB in one line, a text' "said so, exit 2, $took, $peak MiB"

{ printf '{"text":"'; cat one-line/post.md; printf '"}\n{"text":"Die Fusion kommt."}\n'; } >one-line/plan.jsonl
watched -f short one-line/plan.jsonl
is 2; finds 1; says 'plan.jsonl:1:'
tell '100 MB in one line of a .jsonl, a draft behind it' "said so and checked the next, exit 2, $took, $peak MiB"

{ printf 'platform,text\nx,"'; cat one-line/post.md; printf '"\nx,Die Fusion kommt.\n'; } >one-line/plan.csv
watched -f short one-line/plan.csv
is 2; finds 1; says 'plan.csv:2:'
tell '100 MB in one cell of a .csv, a draft behind it' "said so and checked the next, exit 2, $took, $peak MiB"
rm -r one-line

guideline million
{
  yes '{"platform":"mastodon","language":"de","text":"Unser Speicher hält drei Tage warm."}' | head -999999 || true
  echo '{"platform":"mastodon","language":"de","text":"Die Fusion kommt."}'
} >million/plan.jsonl
watched -f short -f json=report.json million/plan.jsonl
is 1; finds 1; grep --quiet 'plan.jsonl:1000000:' out || fail 'the last line is the one'
[ "$(tail -c 2 report.json)" = '}' ] || fail 'the report is not whole'
tell 'a million drafts in one .jsonl, the last is noticed' "exit 1, $took, $peak MiB, $(($(wc -c <report.json) >> 20)) MiB of JSON"
rm report.json

mkdir stopped
(trap - INT; exec "$tool" -f json -o stopped/report.json million/plan.jsonl >out 2>err </dev/null) &
job=$!
sleep 0.7
kill -INT "$job" 2>/dev/null || fail 'it was done before it could be stopped'
code=0
wait "$job" || code=$?
job=
is 130
[ -z "$(ls -A stopped)" ] || fail "left behind: $(ls -A stopped)"
tell 'Ctrl-C while a report is written' 'exit 130, no file, whole or half'

echo yesterday >stopped/report.json
(trap - INT; exec "$tool" -f json -o stopped/report.json million/plan.jsonl >out 2>err </dev/null) &
job=$!
sleep 0.7
kill -INT "$job" 2>/dev/null || fail 'it was done before it could be stopped'
wait "$job" || true
job=
[ "$(ls -A stopped) $(cat stopped/report.json)" = 'report.json yesterday' ] || fail "left behind: $(ls -A stopped)"
tell 'Ctrl-C while a report replaces an older one' 'the older one stands as it was'

tail -100000 million/plan.jsonl >million/end.jsonl
"$tool" -f jsonl million/end.jsonl 2>err | head -1 >out && code=0 || code=${PIPESTATUS[0]}
is 1; calm; [ ! -s err ] || fail 'a closed pipe is no mistake'
tell 'a reader that leaves after one line: | head -1' 'not a word, exit 1 for what was found'

echo 'Alles gut.' >million/fine.md
for sink in --output=/dev/full --format=sarif=/dev/full; do
  run "$sink" million/fine.md
  is 2; says '/dev/full'
done
code=0
"$tool" million/fine.md >/dev/full 2>err || code=$?
is 2; calm; [ -s err ] || fail 'a full disk has to be said'
tell 'a full disk: -o, -f sarif=, standard output' 'said so, exit 2'
rm -r million stopped

guideline files
(cd files
  for folder in $(seq 100); do mkdir "$folder"; done
  awk 'BEGIN { for (at = 0; at < 100000; at++) { name = (at % 100 + 1) "/" at ".md"; print "Alles gut." >name; close(name) } }'
  echo 'Die Fusion kommt.' >77/last.md)
watched -f short files
is 1; finds 1
tell '100,001 files in a hundred folders, one is noticed' "exit 1, $took, $peak MiB"
rm -r files

mkdir long
packs=$("$tool" rules --packs -f json | sed -n 's/^ *"name": "\(taktvoll:[a-z-]*\)",$/"\1"/p' | grep --invert-match --extended-regexp 'default|vocabulary' | paste -sd, -)
echo "extends = [$packs]" >long/taktvoll.toml
slowest=0
for part in '#ad ' 'ad-' 'klimaneutral ' 'a@b.de ' 'Nr. 1 der beste Marktführer ' 'bezahlte Partnerschaft „' \
  'So glad that the road was closed without a word 🙄 ' 'Danke für nichts. ' 'f..k Sch...tag ' '0171 1234567 ' '"' 'Sie kommen. Du kommst! '; do
  yes "$part" | tr -d '\n' | head -c 250000 | iconv -c -f utf-8 -t utf-8 >long/post.md || true
  run -f json long/post.md
  [ "$code" -le 1 ] || fail "exit code $code"
  [ "${took% ms}" -le 15000 ] || fail "$took for 250 kB of $part"
  [ "${took% ms}" -le "$slowest" ] || slowest=${took% ms}
done
tell '250 kB of the same words, twelve of them, all packs' "none took longer than $slowest ms"
rm -r long

mkdir terms
{
  printf '[topic.words]\nterms = [\n'
  awk 'BEGIN { for (at = 0; at < 100000; at++) printf "\"Vorhaben%dplan\",\n", at }'
  printf ']\n'
} >terms/taktvoll.toml
echo 'Heute Vorhaben77777plan.' >terms/post.md
run -f short terms/post.md
is 1; finds 1; grep --quiet 'post.md:1:7: must topic.words' out || fail 'another place'
tell 'a rule file of 100,000 terms' "the one is noticed, exit 1, $took"
{ printf '[wording.words]\navoid = [\n'; awk 'BEGIN { for (at = 0; at < 100000; at++) print "7," }'; printf ']\n'; } >terms/taktvoll.toml
run -f short terms/post.md
is 2; [ "$(wc -l <err)" -lt 1000 ] || fail "$(wc -l <err) lines of mistakes"
tell 'a rule file of 100,000 mistakes' "exit 2, $(wc -l <err) lines, $took"

guideline deep
deep=$(printf '%100000s' '' | tr ' ' '[')
closed=$(printf '%100000s' '' | tr ' ' ']')
printf -- '+++\na = %s\n+++\nFusion\n' "$deep$closed" >deep/toml.md
printf -- '---\na: %s\n---\nFusion\n' "$deep$closed" >deep/yaml.md
printf '{"text":"a","x":%s}\n' "$deep$closed" >deep/plan.jsonl
{
  printf -- '---\na: &a [ha, ha, ha, ha, ha, ha, ha, ha, ha]\n'
  last=a
  for name in b c d e f g h i j; do
    printf '%s: &%s [*%s, *%s, *%s, *%s, *%s, *%s, *%s, *%s, *%s]\n' $name $name $last $last $last $last $last $last $last $last $last
    last=$name
  done
  printf -- '---\nFusion\n'
} >deep/laughs.md
echo Fusion >deep/fine.md
watched -f short deep
is 2; finds 1
for name in toml.md yaml.md plan.jsonl laughs.md; do says "$name:"; done
printf '[topic.a]\nterms = %s\n' "$deep$closed" >deep/deep.toml
run -c deep/deep.toml deep/fine.md
is 2; finds 0
tell 'TOML, YAML, JSON and a rule file 100,000 deep; laughs' "each is named, the good one checked, exit 2, $took, $peak MiB"

guideline odd
(cd odd && echo Fusion >fine.md && mkdir inner && ln -s .. inner/back && ln -s inner/back/inner around && ln -s self.md self.md
  mkfifo pipe.md && mkfifo plan.jsonl && ln -s /dev/zero zero.md)
run -f short odd
is 1; finds 1
for name in odd/self.md odd/pipe.md odd/plan.jsonl odd/zero.md /dev/zero /dev/tty odd/none.md; do
  run -f short "$name" odd/fine.md
  is 2; finds 1; says "$name cannot be read"
done
tell 'links in circles, FIFOs, devices' 'left out of a folder; named ones are told, exit 2'

guideline names
for name in $'new\nline.md' $'es\e[2Jcape.md' $'bad\xff\xfe.md' 'tür öffnen.md' ' .md' '-f.md' $'r\u202etl.md' '::error::x.md' '$(id).md'; do
  echo Fusion >"names/$name"
done
run -f short names
is 1; finds 9; ! grep --quiet --text $'\e\|\u202e' out || fail 'a name reached the terminal'
for format in json jsonl sarif github gitlab junit checkstyle rdjson markdown html checklist terminal; do
  run -f "$format" names
  is 1; [ -s out ] || fail "$format: nothing"
  ! grep --quiet --text $'\e' out || fail "$format: a name reached the terminal"
  iconv -f utf-8 -t utf-8 out >/dev/null || fail "$format: no UTF-8"
done
tell 'names with newlines, escapes, invalid UTF-8; 12 formats' 'nine findings, all readable, exit 1'
