package org.legalcircle.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.HdrHistogram.Histogram;
import org.legalcircle.bench.OneCaller.Outcome;

/** The table of what was measured of the half-hour circle. */
final class CircleReport {
    private final List<String> rows = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    void row(String what, String who, Outcome outcome, String wanted) {
        var errors = outcome.errors();
        row(what, who, outcome.micros(), errors == 0 ? "all 200" : errors + " others", wanted);
    }

    void row(String what, String who, Histogram micros, String answers, String wanted) {
        row("| %s | %s | %.1f ms | %.1f ms | %,d | %s | %s |"
                .formatted(
                        what,
                        who,
                        micros.getValueAtPercentile(50) / 1000.0,
                        micros.getValueAtPercentile(99) / 1000.0,
                        micros.getTotalCount(),
                        answers,
                        wanted));
    }

    /** Told at once too: a run that is broken off has measured something. */
    void row(String row) {
        System.out.println(row);
        rows.add(row);
    }

    /** Something a reader of the table has to know. */
    void note(String note) {
        notes.add(note);
    }

    /** Which aim there is, and whether it was reached. */
    static String within(double milliseconds, Histogram micros) {
        return aim("p99 %.0f ms".formatted(milliseconds), micros.getValueAtPercentile(99) <= milliseconds * 1000);
    }

    /** The same of a ratio. */
    static String within(double times, String whom, Histogram micros, Histogram yardstick) {
        var ratio = (double) micros.getValueAtPercentile(99) / yardstick.getValueAtPercentile(99);
        var median = (double) micros.getValueAtPercentile(50) / yardstick.getValueAtPercentile(50);
        return aim("p99 %.1f x %s".formatted(times, whom), ratio <= times)
                + ": %.1f x, of the medians %.1f x".formatted(ratio, median);
    }

    private static String aim(String aim, boolean met) {
        return aim + (met ? ", met" : ", **NOT met**");
    }

    String text(Options options) {
        return "Measured on " + LocalDate.now() + " by `src/bench/run --only=" + String.join(",", options.workloads())
                + "`, one caller, load " + Machine.loadAverage() + ".\n\n" + Machine.description() + "; Java "
                + System.getProperty("java.version") + "; service, PostgreSQL and load generator share the machine\n\n"
                + "| What | Who | p50, or time | p99 | times, or memory | answers | wanted |\n"
                + "| --- | --- | --- | --- | --- | --- | --- |\n" + String.join("\n", rows) + "\n\n"
                + String.join("\n", notes) + (notes.isEmpty() ? "" : "\n");
    }
}
