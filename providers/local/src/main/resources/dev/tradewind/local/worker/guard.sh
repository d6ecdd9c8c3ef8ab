# Runs a worker so that it cannot outlive the platform.
#
# Standard input is a pipe that only the platform holds open. A line on it is answered with a NUL and a
# line end on standard output, behind everything the worker has written. When it closes (the platform
# ended the worker, ended itself or was killed) the whole process group is killed. The script becomes
# the worker, so the worker's exit status is its own; the watcher is no child of the worker.
#
# Started as the leader of a process group: guard.sh COMMAND [ARGUMENT...]
exec 3<&0 </dev/null
group=$$
(
  (
    trap '' HUP INT TERM
    exec 2>/dev/null
    while read -r _ <&3; do printf '\0\n'; done
    kill -s KILL -- "-$group" || kill -s KILL "$group"
  ) &
)
exec 3<&-
exec "$@" 2>&1
