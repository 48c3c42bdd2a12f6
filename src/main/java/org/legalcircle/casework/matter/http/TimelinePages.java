package org.legalcircle.casework.matter.http;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;
import org.legalcircle.casework.matter.store.TimelineLine;
import org.legalcircle.casework.matter.store.Timelines;
import org.legalcircle.platform.web.Cursor;
import org.legalcircle.platform.web.Page;

/** Parts of a timeline. */
@Singleton
class TimelinePages {
    private final Timelines timelines;

    TimelinePages(Timelines timelines) {
        this.timelines = timelines;
    }

    /** Where a part begins; refuses a cursor that is none. */
    static long begin(String cursor) {
        return Math.max(0, Cursor.parse(cursor, Cursor.START).id().getLeastSignificantBits());
    }

    Uni<Page<TimelineLine>> page(UUID matter, boolean forStaff, int limit, long begin) {
        return timelines
                .of(matter, forStaff, begin, limit)
                .map(lines -> Page.of(lines, limit, line -> after(line.rank())));
    }

    private static Cursor after(long rank) {
        return new Cursor(Instant.EPOCH, new UUID(0, rank + 1));
    }
}
