package org.legalcircle.casework.matter;

import io.smallrye.mutiny.Uni;
import org.legalcircle.platform.time.WorkingCalendar;

/** Who keeps deadlines about matters beside the kernel. A singleton bean; the sweeps of the kernel ask it. */
public interface DeadlineKeeper {
    /** Does all that is due by now, each thing once, whichever instance is asked. */
    Uni<Void> watch();

    /** Counts what runs by that calendar, where it was counted by another. */
    Uni<Void> recount(WorkingCalendar by);
}
