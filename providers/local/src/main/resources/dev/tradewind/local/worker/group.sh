# Starts a script as the leader of a process group of its own where there is no setsid command:
# group.sh SCRIPT [ARGUMENT...]. Job control gives each background job its group.
exec 3<&0
set -m
sh "$@" <&3 3<&- &
wait $!
