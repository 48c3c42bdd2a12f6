package org.legalcircle.casework.matter.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.legalcircle.casework.matter.DeadlineKind;
import org.legalcircle.casework.matter.LawfulGround;
import org.legalcircle.platform.error.Refused;

/** The deadlines of one matter that can still change. */
public final class DeadlineBook {
    private final UUID matterId;
    private final List<RunningDeadline> all;
    private final List<RunningDeadline> started = new ArrayList<>();

    /** The book of a matter with those of its deadlines that run. */
    public DeadlineBook(UUID matterId, Collection<RunningDeadline> running) {
        this.matterId = matterId;
        this.all = new ArrayList<>(running);
    }

    /** Starts one where the procedure has one of that kind. */
    void start(DeadlineKind kind, Act act) {
        if (act.procedure().limit(kind) != null) {
            var deadline = RunningDeadline.start(matterId, kind, act);
            all.add(deadline);
            started.add(deadline);
        }
    }

    /** What it was for is done; nothing where none of that kind runs. */
    void satisfy(DeadlineKind kind, Instant now) {
        running().filter(deadline -> deadline.kind() == kind).toList().forEach(deadline -> deadline.satisfy(now));
    }

    void satisfyAll(Instant now) {
        running().toList().forEach(deadline -> deadline.satisfy(now));
    }

    /** Refuses what comes after a deadline whose passing has an effect by law, carried out or not yet. */
    void requireNotLapsed(Instant now) {
        if (all.stream().anyMatch(deadline -> deadline.hasLapsed(now))) {
            throw new Refused(MatterRefusal.DEADLINE_PASSED);
        }
    }

    /** Whether one of that kind has passed with an effect by law; it is marked so. */
    boolean lapse(DeadlineKind kind, Instant now) {
        var lapsed = running()
                .filter(deadline -> deadline.kind() == kind)
                .filter(deadline -> deadline.hasLapsed(now))
                .toList();
        lapsed.forEach(deadline -> deadline.lapse(now));
        return !lapsed.isEmpty();
    }

    /** What is open and has not passed yet stands still. */
    void pause(DeadlineKind kind, LawfulGround ground, Act act) {
        running()
                .filter(deadline -> deadline.kind() == kind)
                .filter(deadline -> deadline.state() == DeadlineState.OPEN)
                .filter(deadline -> !deadline.value().overdueAt(act.now()))
                .toList()
                .forEach(deadline -> deadline.pause(ground, act));
    }

    /** What stands still goes on. */
    void resume(DeadlineKind kind, Act act) {
        running()
                .filter(deadline -> deadline.kind() == kind)
                .filter(deadline -> deadline.state() == DeadlineState.PAUSED)
                .toList()
                .forEach(deadline -> deadline.resume(act));
    }

    /** The one of that kind; refuses where none runs. */
    RunningDeadline require(DeadlineKind kind) {
        return running()
                .filter(deadline -> deadline.kind() == kind)
                .findFirst()
                .orElseThrow(() -> new Refused(MatterRefusal.DEADLINE_NOT_RUNNING));
    }

    Stream<RunningDeadline> running() {
        return all.stream().filter(deadline -> deadline.state().isRunning());
    }

    /** When the next one ends that is about the matter itself; null where none runs. */
    Instant nextDue() {
        return running()
                .filter(deadline -> deadline.kind() != DeadlineKind.HAND_OVER)
                .map(RunningDeadline::dueAt)
                .filter(Objects::nonNull)
                .min(Instant::compareTo)
                .orElse(null);
    }

    /** All of them, also those that ended since they were loaded. */
    public List<RunningDeadline> all() {
        return List.copyOf(all);
    }

    /** Those that are new; they are forgotten here. */
    public List<RunningDeadline> takeStarted() {
        var taken = List.copyOf(started);
        started.clear();
        return taken;
    }
}
