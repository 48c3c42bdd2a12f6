package org.legalcircle.casework.mediation.http;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import org.legalcircle.casework.mediation.domain.FreeTime;

/** A time that suits all. */
@RegisterForReflection
public record FreeTimeView(Instant startsAt, Instant endsAt) {
    static FreeTimeView of(FreeTime time) {
        return new FreeTimeView(time.from(), time.until());
    }
}
