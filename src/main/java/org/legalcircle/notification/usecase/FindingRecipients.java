package org.legalcircle.notification.usecase;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.legalcircle.identity.CitizenContact;
import org.legalcircle.identity.Citizens;

/** Where and in which language people are reached. */
@Singleton
public class FindingRecipients {
    private final Citizens citizens;

    FindingRecipients(Citizens citizens) {
        this.citizens = citizens;
    }

    /** By citizen; those that do not exist or have told no number are left out. */
    @WithTransaction
    public Uni<Map<UUID, CitizenContact>> contacts(Set<UUID> recipients) {
        return Multi.createFrom()
                .iterable(recipients)
                .select()
                .when(citizens::exists)
                .onItem()
                .transformToUniAndConcatenate(
                        citizen -> citizens.contact(citizen).map(contact -> Map.entry(citizen, contact)))
                .select()
                .where(reached -> reached.getValue().mobile() != null)
                .collect()
                .asMap(Map.Entry::getKey, Map.Entry::getValue);
    }
}
