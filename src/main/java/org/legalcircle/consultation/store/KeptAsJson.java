package org.legalcircle.consultation.store;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.legalcircle.consultation.domain.Break;
import org.legalcircle.consultation.domain.Closure;
import org.legalcircle.consultation.domain.ExtraDay;
import org.legalcircle.consultation.domain.OpeningRules;
import org.legalcircle.consultation.domain.WeeklyHours;

/** Tells the native build what is read from and written to columns as JSON; the domain knows no framework. */
@RegisterForReflection(targets = {OpeningRules.class, WeeklyHours.class, Break.class, Closure.class, ExtraDay.class})
final class KeptAsJson {
    private KeptAsJson() {}
}
