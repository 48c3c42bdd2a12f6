package org.legalcircle.bench;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.HdrHistogram.Histogram;

/** The tables of what was measured of matters. Losses are shown like gains. */
final class MatterReport {
    private static final double QUIET = 0.15;

    private final List<String> aims = new ArrayList<>();
    private final List<String> rows = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private double foreign;

    /** What was wanted and what came of it. */
    void aim(String what, String value, String yardstick, String ratio, String wanted, boolean met) {
        told(
                aims,
                "| %s | %s | %s | %s | %s | %s |"
                        .formatted(what, value, yardstick, ratio, wanted, met ? "met" : "**NOT met**"));
    }

    /** How the database means to answer a statement: neither for given values nor for any may it do this. */
    void plans(String what, List<String> plans, String unwanted) {
        plans.forEach(System.out::println);
        var met = plans.stream().noneMatch(plan -> plan.contains(unwanted));
        aim(
                what + ": EXPLAIN, for given values and for any",
                (met ? "no " : "") + unwanted,
                "",
                "",
                "no " + unwanted,
                met);
    }

    /**
     * How somebody did.
     *
     * @param ownMicros processor time a call, empty where it has no process of its own
     */
    void row(
            String what,
            String who,
            String much,
            Histogram micros,
            String ownMicros,
            Meter meter,
            long calls,
            long errors) {
        foreign = Math.max(foreign, meter.foreign());
        told(
                rows,
                "| %s | %s | %s | %.1f | %.1f | %.1f | %s | %.0f | %d | %.2f |"
                        .formatted(
                                what,
                                who,
                                much,
                                micros.getValueAtPercentile(50) / 1000.0,
                                micros.getValueAtPercentile(99) / 1000.0,
                                micros.getMaxValue() / 1000.0,
                                ownMicros,
                                meter.databaseMicros() / (double) Math.max(1, calls),
                                errors,
                                meter.foreign()));
    }

    /** Something a reader of the tables has to know. */
    void note(String note) {
        told(notes, note);
    }

    /** Told at once too: a run that is broken off has measured something. */
    private static void told(List<String> lines, String line) {
        System.out.println(line);
        lines.add(line);
    }

    String text(Options options, String settings) {
        return "Matters. Measured on " + LocalDateTime.now().truncatedTo(ChronoUnit.MINUTES)
                + " by `src/bench/run --only="
                + String.join(",", options.workloads()) + "`.\n\n" + Machine.description() + "; Java "
                + System.getProperty("java.version") + "; " + settings
                + "; service, PostgreSQL and load generator share the machine\n\n"
                + (foreign > QUIET
                                ? "**Not a quiet machine**: others kept up to %.2f processors busy during a run; compare ratios only."
                                : "Others kept at most %.2f processors busy during a run.")
                        .formatted(foreign)
                + "\n\n| What | Measured | Yardstick | Ratio | Wanted | |\n| --- | --- | --- | --- | --- | --- |\n"
                + String.join("\n", aims)
                + "\n\n| What | | times | p50, ms | p99, ms | max, ms | its CPU, µs a call | PostgreSQL's CPU, µs a call"
                + " | errors | others' CPUs |\n| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |\n"
                + String.join("\n", rows) + "\n\n" + String.join("\n", notes) + "\n";
    }
}
