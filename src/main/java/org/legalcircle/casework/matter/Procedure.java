package org.legalcircle.casework.matter;

import java.util.List;
import java.util.Set;
import org.legalcircle.platform.security.Role;

/**
 * A line of service as data: which clocks run, by which article, and who decides. Each line has one, a singleton bean;
 * the kernel finds it.
 */
public interface Procedure {
    /** Of which line it is the procedure. */
    ServiceLine line();

    /** The sort of matter it is for, where law treats some of its line otherwise; null where it is for all others. */
    default String sort() {
        return null;
    }

    /** The procedure for matters of that sort of the same line, null for those of no sort. */
    default Procedure ofSort(String sort) {
        return this;
    }

    /** What the applicant fills in; matters keep it sealed. */
    Class<? extends Record> form();

    /** Who accepts, declines, assigns and hands over. */
    Set<Role> deciders();

    /** Who can be assigned, works on it, and asks for supplements; deciders may do all that too. */
    Set<Role> workers();

    /** What is asked for; nothing where it is not said. */
    default List<RequiredDocument> documents() {
        return List.of();
    }

    /** Until when it is decided whether to accept; null where no law says. */
    default TimeLimit decision() {
        return null;
    }

    /** Until when the applicant has to supplement; null where no law says. */
    default TimeLimit supplement() {
        return null;
    }

    /** Until when it has to be concluded, as a rule from the acceptance on; null where no law says. */
    default TimeLimit conclusion() {
        return null;
    }

    /** Whether the time to conclude runs from the receipt already, and not only from the acceptance. */
    default boolean concludesFromReceipt() {
        return false;
    }

    /** Until when whom it is offered to has to answer; null for as long as it takes. */
    default TimeLimit handOver() {
        return null;
    }

    /** By what the decision waits while the applicant supplements; null where it does not wait. */
    default LawfulGround supplementPause() {
        return null;
    }

    /** For what reasons a matter may be suspended, its clocks with it. */
    default List<LawfulGround> suspensions() {
        return List.of();
    }

    /** The limit of that kind, null where there is none. */
    default TimeLimit limit(DeadlineKind kind) {
        return switch (kind) {
            case DECISION -> decision();
            case SUPPLEMENT -> supplement();
            case CONCLUSION -> conclusion();
            case HAND_OVER -> handOver();
        };
    }
}
