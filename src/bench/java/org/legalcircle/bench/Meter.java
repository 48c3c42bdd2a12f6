package org.legalcircle.bench;

import java.util.Optional;

/** Processor time from its making until {@link #stop}: of a party, of PostgreSQL, and of everybody else. */
final class Meter {
    private final Optional<ProcessHandle> party;
    private final ProcessHandle postgres;
    private final long since = System.nanoTime();
    private final long busy = Machine.busyMicros();
    private final long own;
    private final long database;
    private final long generator;
    private long ownMicros;
    private long databaseMicros;
    private double foreign;

    Meter(Optional<ProcessHandle> party, ProcessHandle postgres) {
        this.party = party;
        this.postgres = postgres;
        this.own = partyMicros();
        this.database = Machine.treeMicros(postgres);
        this.generator = Machine.cpuMicros(ProcessHandle.current().pid());
    }

    void stop() {
        ownMicros = partyMicros() - own;
        databaseMicros = Machine.treeMicros(postgres) - database;
        // A pgbench that has ended counts among the children of this process.
        var ours = ownMicros
                + databaseMicros
                + Machine.cpuMicros(ProcessHandle.current().pid())
                - generator;
        foreign = Math.max(0, Machine.busyMicros() - busy - ours) * 1000.0 / (System.nanoTime() - since);
    }

    long ownMicros() {
        return ownMicros;
    }

    long databaseMicros() {
        return databaseMicros;
    }

    /** Processors kept busy by others. */
    double foreign() {
        return foreign;
    }

    private long partyMicros() {
        return party.map(process -> Machine.cpuMicros(process.pid())).orElse(0L);
    }
}
