package org.legalcircle.identity.usecase;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.legalcircle.identity.OrganisationSummary;
import org.legalcircle.identity.Organisations;
import org.legalcircle.identity.domain.IdentityRefusal;
import org.legalcircle.identity.store.OrganisationStore;
import org.legalcircle.platform.database.Remembered;
import org.legalcircle.platform.error.Refused;

/**
 * Keeps the tree, a few hundred organisations that hardly ever change, in memory for a minute. Who asks for one that
 * is not known makes it look again, at most once a second: another instance may just have founded it.
 */
@ApplicationScoped
public class KnownOrganisations implements Organisations {
    private static final Duration KEPT = Duration.ofMinutes(1);
    private static final Duration KEPT_FOR_STRANGERS = Duration.ofSeconds(1);

    private final Remembered<Tree> tree;

    private record Tree(List<OrganisationSummary> all, Map<UUID, OrganisationSummary> byId) {
        static Tree of(List<OrganisationSummary> all) {
            return new Tree(
                    all,
                    all.stream().collect(Collectors.toUnmodifiableMap(OrganisationSummary::id, Function.identity())));
        }
    }

    KnownOrganisations(OrganisationStore store, InstantSource clock) {
        tree = new Remembered<>(() -> store.summaries().map(Tree::of), clock);
    }

    @Override
    public Uni<List<OrganisationSummary>> all() {
        return tree.youngerThan(KEPT).map(Tree::all);
    }

    @Override
    public Uni<OrganisationSummary> require(UUID id) {
        return found(id, KEPT)
                .onItem()
                .ifNull()
                .switchTo(() -> found(id, KEPT_FOR_STRANGERS))
                .onItem()
                .ifNull()
                .failWith(() -> new Refused(IdentityRefusal.ORGANISATION_NOT_FOUND));
    }

    /** Looks again at the next question; called after a change was committed. */
    public void forget() {
        tree.forget();
    }

    private Uni<OrganisationSummary> found(UUID id, Duration age) {
        return tree.youngerThan(age).map(known -> known.byId().get(id));
    }
}
