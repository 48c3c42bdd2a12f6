package org.legalcircle.casework.matter.usecase;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.legalcircle.casework.matter.ArchiveSettings;
import org.legalcircle.casework.matter.ServiceLine;
import org.legalcircle.casework.matter.domain.Act;
import org.legalcircle.casework.matter.domain.Actor;
import org.legalcircle.casework.matter.domain.Matter;
import org.legalcircle.casework.matter.domain.Retention;
import org.legalcircle.casework.matter.store.ArchiveHeader;
import org.legalcircle.casework.matter.store.Archives;
import org.legalcircle.casework.matter.store.Matters;
import org.legalcircle.casework.matter.store.NumberSeries;
import org.legalcircle.identity.OrganisationSummary;
import org.legalcircle.identity.Organisations;
import org.legalcircle.platform.event.EventLog;
import org.legalcircle.platform.time.WorkingCalendar;
import org.legalcircle.platform.time.Zone;
import org.legalcircle.platform.web.Versions;

/** A matter that is over is put into the archive: from then on the database lets nobody change it. */
@Singleton
public class ArchivingAMatter {
    private final Matters matters;
    private final Archives archives;
    private final PapersOfLines papers;
    private final NumberSeries numbers;
    private final Organisations organisations;
    private final Procedures procedures;
    private final Retention retention;
    private final WorkingCalendar calendar;
    private final EventLog events;

    ArchivingAMatter(
            Matters matters,
            Archives archives,
            PapersOfLines papers,
            NumberSeries numbers,
            Organisations organisations,
            Procedures procedures,
            ArchiveSettings settings,
            WorkingCalendar calendar,
            EventLog events) {
        this.matters = matters;
        this.archives = archives;
        this.papers = papers;
        this.numbers = numbers;
        this.organisations = organisations;
        this.procedures = procedures;
        this.retention = new Retention(settings.retention());
        this.calendar = calendar;
        this.events = events;
    }

    /** Staff archive it, naming the version they have seen. */
    @WithTransaction
    public Uni<Matter> archive(Actor staff, UUID matter, String ifMatch) {
        return matters.lockHeldBy(staff, matter).call(found -> put(found, actOn(found, staff, ifMatch)));
    }

    private Act actOn(Matter found, Actor staff, String ifMatch) {
        var act = procedures.actOfStaff(staff, found);
        Versions.requireMatch(ifMatch, found.version());
        return act;
    }

    /** Its time has come; nothing where somebody was faster. */
    @WithTransaction
    public Uni<Void> archiveByItself(UUID matter) {
        return matters.lock(matter)
                .flatMap(found -> found.isArchived()
                        ? Uni.createFrom().voidItem()
                        : put(found, procedures.actByLaw(found, calendar)));
    }

    private Uni<Void> put(Matter matter, Act act) {
        matter.archive(act);
        return matters.keep(matter)
                .chain(() -> organisations.require(matter.holder().organisationId()))
                .flatMap(holder -> header(matter, holder, act))
                .flatMap(header -> file(header, matter.line()))
                .chain(() -> events.record(matter));
    }

    private Uni<Void> file(ArchiveHeader header, ServiceLine line) {
        return papers.about(header.matterId(), line).flatMap(written -> archives.put(header, written));
    }

    private Uni<ArchiveHeader> header(Matter matter, OrganisationSummary holder, Act act) {
        var today = Zone.dateOf(act.now());
        var length = retention.length(matter.line(), today);
        return numbers.nextOfArchive(holder, today.getYear())
                .map(number -> new ArchiveHeader(
                        matter.id(),
                        number,
                        act.now(),
                        act.actor().id(),
                        length == null ? null : length.toString(),
                        retention.until(matter.line(), today),
                        0,
                        null));
    }
}
