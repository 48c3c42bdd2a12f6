package org.legalcircle.bench;

import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** The tables. Losses are shown like gains. */
final class Report {
    private static final Map<String, String> WORKLOADS = Map.of(
            "list", "list 20 free slots",
            "many", "hold, many slots",
            "hot", "hold, one hot slot");
    private static final double QUIET = 0.15;

    private final List<Phase> phases;
    private final List<StartTimes.Line> starts;
    private final Town town;
    private final boolean pgbench;
    private final StringBuilder text = new StringBuilder();

    Report(List<Phase> phases, List<StartTimes.Line> starts, Town town, boolean pgbench) {
        this.phases = phases;
        this.starts = starts;
        this.town = town;
        this.pgbench = pgbench;
    }

    String text() throws SQLException {
        conditions();
        aims();
        throughput();
        latencies();
        starts();
        return text.toString();
    }

    private void conditions() throws SQLException {
        line("# Measured " + LocalDateTime.now().truncatedTo(ChronoUnit.MINUTES));
        line("");
        line(
                "%s; Java %s; PostgreSQL %s, fsync=%s, synchronous_commit=%s, shared_buffers=%s; service, PostgreSQL and"
                        + " load generator share the machine; %d callers",
                Machine.description(),
                System.getProperty("java.version"),
                town.setting("server_version").split(" ")[0],
                town.setting("fsync"),
                town.setting("synchronous_commit"),
                town.setting("shared_buffers"),
                Bench.CALLERS);
        line("");
        var foreign = phases.stream().mapToDouble(Phase::foreign).max().orElse(0);
        line(
                foreign > QUIET
                        ? "**Not a quiet machine**: others kept up to %.2f processors busy during a run; compare ratios only."
                        : "Others kept at most %.2f processors busy during a run.",
                foreign);
        line("");
    }

    private void aims() {
        line("| Aim | Wanted | Measured | |");
        line("| --- | --- | --- | --- |");
        aim("list", "list against bare Vert.x", 0.70, best("list", Party.BARE));
        var withoutYardstick = OptionalDouble.empty();
        aim("many", "hold on many slots against pgbench", 1.2, pgbench ? bestPgbench("many") : withoutYardstick);
        aim("hot", "hold on one hot slot against pgbench", 2.0, pgbench ? bestPgbench("hot") : withoutYardstick);
        var holds = phases.stream()
                .filter(phase -> !phase.workload().equals("list"))
                .toList();
        if (!holds.isEmpty()) {
            var faults = holds.stream()
                    .map(Phase::faults)
                    .filter(fault -> !fault.isEmpty())
                    .count();
            line(
                    "| runs after which bookings, seats, kept answers, events or acknowledgements disagree | 0 | %d of %d | %s |",
                    faults, holds.size(), faults == 0 ? "met" : "**NOT met**");
        }
        line("");
    }

    private void aim(String workload, String words, double wanted, OptionalDouble yardstick) {
        var service = best(workload, Party.SERVICE);
        if (service.isEmpty() || yardstick.isEmpty()) {
            line("| %s | %.2f | not measured | |", words, wanted);
            return;
        }
        var ratio = service.getAsDouble() / yardstick.getAsDouble();
        line("| %s | %.2f | %.2f | %s |", words, wanted, ratio, ratio >= wanted ? "met" : "**NOT met**");
    }

    /** The mean of the rounds; the better one of the two ways to use pgbench is the yardstick. */
    private OptionalDouble bestPgbench(String workload) {
        var few = best(workload, Party.PGBENCH_FEW);
        var many = best(workload, Party.PGBENCH);
        return few.isPresent() && many.isPresent()
                ? OptionalDouble.of(Math.max(few.getAsDouble(), many.getAsDouble()))
                : many;
    }

    private OptionalDouble best(String workload, Party party) {
        return rounds(workload, party).stream().mapToDouble(Phase::perSecond).average();
    }

    private List<Phase> rounds(String workload, Party party) {
        return phases.stream()
                .filter(phase -> phase.workload().equals(workload) && phase.party() == party && !phase.open())
                .toList();
    }

    private void throughput() {
        line("As much as can be, each caller waiting for its answer:");
        line("");
        line("| Workload | | a second | rounds | its CPU, µs a call | PostgreSQL's CPU, µs a call | p50, ms | p99, ms"
                + " | errors | others' CPUs |");
        line("| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |");
        for (var workload : List.of("list", "many", "hot")) {
            for (var party : Party.values()) {
                throughput(workload, party, rounds(workload, party));
            }
        }
        line("");
    }

    private void throughput(String workload, Party party, List<Phase> rounds) {
        if (rounds.isEmpty()) {
            return;
        }
        var all = rounds.get(0).latency().copy();
        rounds.stream().skip(1).forEach(round -> all.add(round.latency()));
        line(
                "| %s | %s | %,.0f | %s | %s | %.0f | %.1f | %.1f | %d | %.2f |",
                WORKLOADS.get(workload),
                party,
                mean(rounds, Phase::perSecond),
                rounds.stream()
                        .map(round -> "%,.0f".formatted(round.perSecond()))
                        .collect(Collectors.joining(" ")),
                party.usesPgbench() ? "" : "%.0f".formatted(mean(rounds, Phase::partyMicros)),
                mean(rounds, Phase::databaseMicros),
                all.getValueAtPercentile(50) / 1000.0,
                all.getValueAtPercentile(99) / 1000.0,
                rounds.stream().mapToLong(Phase::errors).sum(),
                mean(rounds, Phase::foreign));
    }

    private static double mean(List<Phase> rounds, java.util.function.ToDoubleFunction<Phase> value) {
        return rounds.stream().mapToDouble(value).average().orElse(0);
    }

    private void latencies() {
        line(
                "At 60 % of what the service can do (pgbench: of what it can do itself, if that is less), calls sent by the"
                        + " clock, latency from the intended moment:");
        line("");
        line(
                "| Workload | | meant a second | answered | p50, ms | p99, ms | p99.9, ms | max, ms | errors | others' CPUs |");
        line("| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |");
        phases.stream()
                .filter(Phase::open)
                .forEach(phase -> line(
                        "| %s | %s | %,.0f | %,.0f | %.1f | %.1f | %.1f | %.1f | %d | %.2f |",
                        WORKLOADS.get(phase.workload()),
                        phase.party(),
                        phase.openRate(),
                        phase.perSecond(),
                        phase.millis(50),
                        phase.millis(99),
                        phase.millis(99.9),
                        phase.millis(100),
                        phase.errors(),
                        phase.foreign()));
        line("");
    }

    private void starts() {
        if (starts.isEmpty()) {
            return;
        }
        line("From the start of the process until `/q/health/ready` answers 200, database migrated; median of three:");
        line("");
        line("| | seconds | resident, MiB |");
        line("| --- | --- | --- |");
        starts.forEach(start -> line("| %s | %.2f | %d |", start.what(), start.seconds(), start.megabytes()));
        line("");
    }

    private void line(String format, Object... values) {
        text.append(values.length == 0 ? format : format.formatted(values)).append('\n');
    }
}
