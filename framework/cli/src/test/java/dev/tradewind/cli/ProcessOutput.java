package dev.tradewind.cli;

/** What a process printed and exited with. */
record ProcessOutput(int exitCode, String out, String err) {}
