// One POSIX shell script that makes the collector's calls with AWS's own command line, for CloudShell and for machines where ENI Lens may not run. Generated from the table; its zip is an import like any other.
// A failed call leaves a file that says so, which the import reads as a gap.
import 'server-only';
import { addOns } from '../../../model/scan';
import type { AddOn } from '../../../model/scan';
import { parentOf } from '../../files/answer-keys';
import { collectorCalls } from '../calls';
import type { CollectorCall, Dependency } from '../collector-call';
import { steeringCalls } from '../clients';

/** `DescribeNatGateways` → `describe-nat-gateways`. */
export const commandName = (action: string): string => action.replace(/(?<=[a-z0-9])(?=[A-Z])/g, '-').toLowerCase();
const quote = (word: string): string => (/^[A-Za-z0-9_./:=,-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`);
const withId = (word: string): string => (word.includes('{ids}') ? `"${word.replace('{ids}', '$id')}"` : quote(word));
const facts = ({ resource, permission }: CollectorCall): string => `${resource ?? '-'} ${permission}`;
const command = ({ service, name, words }: CollectorCall): string => [service, commandName(name), ...words.map(quote)].join(' ');

function dependentLine(call: CollectorCall): string {
  const { member, batch, words } = call.dependsOn as Dependency;
  const file = `"${commandName(call.name)}-$part"`;
  const asked = `call ${file} ${facts(call)} ${command(call)} ${words.map(withId).join(' ')}`;
  const loop = batch === 1 ? `for id in $(ids "$parent" ${member}); do part=\${id##*[:/]}` : `part=0; for id in $(ids "$parent" ${member} | xargs -n ${batch} | tr ' ' ','); do part=$((part + 1))`;
  // Asked about nothing, so nothing was missed; lists inside other things follow from those.
  const none = parentOf.has(call.key) ? '' : `none ${commandName(call.name)} ${call.resource} ${call.key}; `;
  return `if [ "$parentOk" = 1 ]; then ${none}${loop}; ${asked}; done; else gap ${commandName(call.name)} ${facts(call)}; fi`;
}

function block(call: CollectorCall): string {
  const lines = [`call ${commandName(call.name)} ${facts(call)} ${command(call)}`];
  const dependents = collectorCalls.filter(({ dependsOn }) => dependsOn?.on === call.name);
  if (dependents.length > 0) lines.push('parent=$target parentOk=$ok');
  for (const dependent of dependents) lines.push(dependent.addOn === call.addOn ? dependentLine(dependent) : `if wanted ${dependent.addOn}; then ${dependentLine(dependent)}; fi`);
  return lines.join('\n');
}

/** The roots of one add-on, or of none, in the table's order. */
function blocks(addOn: AddOn | null): string {
  const lines = collectorCalls.filter((call) => call.dependsOn === null && call.addOn === addOn).map(block).join('\n');
  return addOn === null ? lines : `if wanted ${addOn}; then\n${lines.replace(/^/gm, '  ')}\nfi`;
}

export function buildCollectScript(): string {
  const rooted = addOns.filter((addOn) => collectorCalls.some((call) => call.addOn === addOn && call.dependsOn === null));
  const body = [null, ...rooted].map(blocks).join('\n').replace(/^/gm, '  ');
  return `#!/bin/sh
# Saves what AWS answers about networks and hosts, as one zip to open in ENI Lens. Reads only; changes nothing.
# Needs the aws command with credentials, and zip. AWS CloudShell has both.
#
#   sh eni-lens-collect.sh                            all enabled regions
#   sh eni-lens-collect.sh us-east-1 eu-west-1        these regions
#   ADD_ONS=images,guest-facts sh eni-lens-collect.sh more calls: ${addOns.join(',')}
#
# A call that fails (no permission, no answer) leaves a file that says so; ENI Lens shows it as a gap.
set -u
umask 077
export AWS_PAGER='' AWS_RETRY_MODE="\${AWS_RETRY_MODE:-standard}" AWS_MAX_ATTEMPTS="\${AWS_MAX_ATTEMPTS:-6}"
for tool in aws zip; do
  command -v "$tool" > /dev/null || { echo "eni-lens: $tool is needed" >&2; exit 2; }
done
home=\${AWS_REGION:-\${AWS_DEFAULT_REGION:-us-east-1}}
account=$(aws sts get-caller-identity --region "$home" --query Account --output text) || { echo 'eni-lens: no credentials' >&2; exit 2; }
work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT
trap 'exit 130' INT TERM
out=$PWD/eni-lens-$account-$(date -u +%Y%m%dT%H%M%SZ).zip
calls=0 gaps=0 ok=1 target='' parent='' parentOk=1 part='' region=''

wanted() { case ",\${ADD_ONS:-}," in *",$1,"*) return 0 ;; *) return 1 ;; esac; }
# Members of a saved answer, each once.
ids() { sed -n "s/.*\\"$2\\": \\"\\([^\\"]*\\)\\".*/\\1/p" "$1" | sort -u; }
# place FILE RESOURCE: where the answer goes; calls without a resource of their own are not part of the zip.
place() { if [ "$2" = - ]; then target=$work/$1.json; else mkdir -p "$work/zip/$account/$region"; target=$work/zip/$account/$region/$1.json; fi; }
# gap FILE RESOURCE ACTION: the last error, as a file.
gap() {
  place "$1" "$2"
  code=$(sed -n 's/.*An error occurred (\\([A-Za-z0-9._-]*\\)).*/\\1/p' "$work/error" | head -n 1)
  if [ -z "$code" ]; then if grep -qi 'connect\\|timed out\\|timeout' "$work/error"; then code=no-answer; else code=command-failed; fi; fi
  printf '{"eniLensCallError":{"action":"%s","resource":"%s","account":"%s","region":"%s","code":"%s"}}\\n' "$3" "$2" "$account" "$region" "$code" > "$target"
  ok=0
  [ "$2" = - ] || gaps=$((gaps + 1))
}
# none FILE RESOURCE MEMBER: an answer without items.
none() { place "$1" "$2"; printf '{"%s":[]}\n' "$3" > "$target"; }
# call FILE RESOURCE ACTION WORDS…: one call, all pages.
call() {
  file=$1 resource=$2 action=$3
  shift 3
  place "$file" "$resource"
  calls=$((calls + 1)) ok=1
  aws "$@" --region "$region" --output json > "$target" 2> "$work/error" && return
  if grep -q 'Unknown options: --include-managed-resources' "$work/error"; then
    # An older aws command; it sees the same resources that the account's settings show.
    count=$#
    while [ "$count" -gt 0 ]; do
      word=$1
      shift
      [ "$word" = --include-managed-resources ] || set -- "$@" "$word"
      count=$((count - 1))
    done
    aws "$@" --region "$region" --output json > "$target" 2> "$work/error" && return
  fi
  gap "$file" "$resource" "$action"
}
collect() {
  region=$1
  echo "eni-lens: $region" >&2
${body}
}

regions=$*
if [ -z "$regions" ]; then
  if aws ec2 describe-regions --all-regions --region "$home" --query 'Regions[].[RegionName,OptInStatus]' --output text > "$work/regions" 2> "$work/error"; then
    while read -r name status; do
      if [ "$status" = not-opted-in ]; then
        region=$name
        place describe-regions Regions
        printf '{"eniLensCallError":{"action":"${steeringCalls.regions}","resource":"Regions","account":"%s","region":"%s","code":"not-opted-in"}}\\n' "$account" "$region" > "$target"
      else
        regions="$regions $name"
      fi
    done < "$work/regions"
  else
    region=$home
    gap describe-regions Regions ${steeringCalls.regions}
    regions=$home
    echo "eni-lens: the list of regions may not be read; only $home is. Name regions to read others." >&2
  fi
fi
for name in $regions; do collect "$name"; done
(cd "$work/zip" && zip -q -r "$out" .) || exit 2
echo "eni-lens: $calls calls, $gaps gaps, saved as $out" >&2
`;
}
