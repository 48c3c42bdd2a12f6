package org.legalcircle.identity.usecase;

import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.legalcircle.identity.domain.StaffMember;
import org.legalcircle.platform.security.Role;

/** What is to change of an account; null leaves a thing as it is. */
public record StaffChange(String name, UUID organisationId, Set<Role> roles, Boolean suspended) {
    UUID organisationOf(StaffMember member) {
        return Objects.requireNonNullElse(organisationId, member.organisationId());
    }

    void apply(StaffMember member, Instant now) {
        member.assign(organisationOf(member), Objects.requireNonNullElse(roles, member.roles()));
        if (name != null) {
            member.rename(name);
        }
        if (Boolean.TRUE.equals(suspended)) {
            member.suspend(now);
        }
        if (Boolean.FALSE.equals(suspended)) {
            member.reinstate();
        }
        member.announceChange(now);
    }
}
