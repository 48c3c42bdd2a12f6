package org.legalcircle.casework.matter.usecase;

import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.legalcircle.casework.matter.Procedure;
import org.legalcircle.casework.matter.ServiceLine;
import org.legalcircle.casework.matter.domain.Act;
import org.legalcircle.casework.matter.domain.Actor;
import org.legalcircle.casework.matter.domain.Matter;
import org.legalcircle.casework.matter.domain.MatterRefusal;
import org.legalcircle.platform.error.Refused;
import org.legalcircle.platform.time.WorkingCalendar;

/** The procedures of all lines there are. Two for one line do not start. */
@Singleton
public class Procedures {
    private final Map<ServiceLine, Procedure> byLine;
    private final WorkingCalendar calendar;
    private final InstantSource clock;

    Procedures(@All List<Procedure> all, WorkingCalendar calendar, InstantSource clock) {
        this.byLine = all.stream().collect(Collectors.toUnmodifiableMap(Procedure::line, Function.identity()));
        this.calendar = calendar;
        this.clock = clock;
    }

    /** The procedure of a line; refuses a line that has none. */
    public Procedure of(ServiceLine line) {
        var procedure = byLine.get(line);
        if (procedure == null) {
            throw new Refused(MatterRefusal.LINE_NOT_OFFERED);
        }
        return procedure;
    }

    /** The lines the actor has to do with. */
    public Set<ServiceLine> servedBy(Actor actor) {
        return byLine.values().stream()
                .filter(actor::serves)
                .map(Procedure::line)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** That somebody submits a matter of that sort now; null for no sort. */
    Act submission(Actor actor, ServiceLine line, String sort) {
        return new Act(actor, of(line).ofSort(sort), calendar, clock.instant());
    }

    /** That somebody acts on a matter now, by the procedure for it. */
    Act act(Actor actor, Matter matter) {
        return new Act(actor, of(matter), calendar, clock.instant());
    }

    private Procedure of(Matter matter) {
        return of(matter.line()).ofSort(matter.sort());
    }

    /** That something happens now by law, and the days are counted by that calendar. */
    Act actByLaw(Matter matter, WorkingCalendar by) {
        return new Act(Actor.LAW, of(matter), by, clock.instant());
    }

    /** That staff act now; a matter of a line they have nothing to do with is unknown to them. */
    Act actOfStaff(Actor actor, Matter matter) {
        var act = act(actor, matter);
        if (!actor.serves(act.procedure())) {
            throw new Refused(MatterRefusal.MATTER_NOT_FOUND);
        }
        return act;
    }
}
