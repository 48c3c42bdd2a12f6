package org.legalcircle.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.LongStream;

/** What the kernel tells about processor time and memory. */
final class Machine {
    private static final long MICROS_A_TICK = 10_000;

    private Machine() {}

    /** Processor time, in microseconds: of the process, and of the children it has waited for. */
    static long cpuMicros(long pid) {
        try {
            var line = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            var fields = line.substring(line.lastIndexOf(')') + 2).split(" ");
            // User, system, and both of ended children: fields 14 to 17 of the line, 11 to 14 after the name.
            return Arrays.stream(fields, 11, 15).mapToLong(Long::parseLong).sum() * MICROS_A_TICK;
        } catch (IOException ended) {
            return 0;
        }
    }

    /** The same for a process and all that descend from it. */
    static long treeMicros(ProcessHandle root) {
        return LongStream.concat(LongStream.of(root.pid()), root.descendants().mapToLong(ProcessHandle::pid))
                .map(Machine::cpuMicros)
                .sum();
    }

    /** Processor time of everything on this machine, in microseconds. */
    static long busyMicros() {
        var fields = lines("/proc/stat")[0].trim().split("\\s+");
        // cpu user nice system idle iowait irq softirq
        return (number(fields[1]) + number(fields[2]) + number(fields[3]) + number(fields[6]) + number(fields[7]))
                * MICROS_A_TICK;
    }

    /** Memory the process occupies, in MiB. */
    static long residentMiB(long pid) {
        return Arrays.stream(lines("/proc/" + pid + "/status"))
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> number(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(0);
    }

    /** Processors, memory, kernel and load, in one line. */
    static String description() {
        var model = Arrays.stream(lines("/proc/cpuinfo"))
                .filter(line -> line.startsWith("model name"))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElse(System.getProperty("os.arch"));
        var memory = number(lines("/proc/meminfo")[0].replaceAll("\\D", "")) / 1024 / 1024;
        return "%d x %s, %d GiB, Linux %s".formatted(processors(), model, memory, System.getProperty("os.version"));
    }

    static String loadAverage() {
        return lines("/proc/loadavg")[0].split(" ")[0];
    }

    static int processors() {
        return Runtime.getRuntime().availableProcessors();
    }

    private static long number(String digits) {
        return Long.parseLong(digits);
    }

    private static String[] lines(String file) {
        try {
            return Files.readString(Path.of(file)).split("\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
