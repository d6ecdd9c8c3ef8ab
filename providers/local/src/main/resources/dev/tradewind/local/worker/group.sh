# Starts a script as the leader of a process group of its own where there is no setsid command (macOS):
# group.sh SCRIPT [ARGUMENT...]. Perl comes with macOS; without it job control has to do, which gives each
# background job a group (bash, ksh, zsh; dash only on a terminal).
if command -v perl >/dev/null 2>&1; then
  exec perl -e 'setpgrp(0, 0); exec @ARGV or exit 126' sh "$@"
fi
exec 3<&0
set -m
sh "$@" <&3 3<&- &
wait $!
