package org.legalcircle.identity.usecase;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
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
import org.legalcircle.platform.error.Refused;

/** Keeps the tree, a few hundred organisations that hardly ever change, in memory for a minute. */
@ApplicationScoped
public class KnownOrganisations implements Organisations {
    private static final Duration KEPT = Duration.ofMinutes(1);

    private final OrganisationStore store;
    private final InstantSource clock;
    private volatile Tree tree;

    private record Tree(List<OrganisationSummary> all, Map<UUID, OrganisationSummary> byId, Instant readAt) {
        static Tree of(List<OrganisationSummary> all, Instant now) {
            return new Tree(
                    all,
                    all.stream().collect(Collectors.toUnmodifiableMap(OrganisationSummary::id, Function.identity())),
                    now);
        }
    }

    KnownOrganisations(OrganisationStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public Uni<List<OrganisationSummary>> all() {
        return tree().map(Tree::all);
    }

    @Override
    public Uni<OrganisationSummary> require(UUID id) {
        return tree().map(known -> known.byId().get(id))
                .onItem()
                .ifNull()
                .failWith(() -> new Refused(IdentityRefusal.ORGANISATION_NOT_FOUND));
    }

    /** Looks again at the next question; called after a change was committed. */
    public void forget() {
        tree = null;
    }

    private Uni<Tree> tree() {
        var known = tree;
        var now = clock.instant();
        return known != null && Duration.between(known.readAt(), now).abs().compareTo(KEPT) < 0
                ? Uni.createFrom().item(known)
                : store.summaries().map(all -> Tree.of(all, now)).invoke(read -> tree = read);
    }
}
