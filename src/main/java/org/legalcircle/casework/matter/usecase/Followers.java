package org.legalcircle.casework.matter.usecase;

import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.legalcircle.casework.matter.MatterFollower;
import org.legalcircle.casework.matter.ServiceLine;
import org.legalcircle.casework.matter.domain.Matter;

/** The lines that keep something of their own beside their matters. */
@Singleton
class Followers {
    private final Map<ServiceLine, MatterFollower> byLine;

    Followers(@All List<MatterFollower> all) {
        this.byLine = all.stream().collect(Collectors.toUnmodifiableMap(MatterFollower::line, Function.identity()));
    }

    /** Tells the line how its matter stands after a change. */
    Uni<Void> follow(Matter matter) {
        var follower = byLine.get(matter.line());
        return follower == null ? Uni.createFrom().voidItem() : follower.follow(matter.facts());
    }
}
