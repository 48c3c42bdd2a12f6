package org.legalcircle.consultation.usecase;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.legalcircle.consultation.domain.AdviserProfile;
import org.legalcircle.consultation.domain.ConsultationRefusal;
import org.legalcircle.consultation.domain.OpeningRules;
import org.legalcircle.consultation.domain.Topic;
import org.legalcircle.identity.OrganisationSummary;
import org.legalcircle.identity.Organisations;
import org.legalcircle.identity.StaffDirectory;
import org.legalcircle.identity.StaffSummary;
import org.legalcircle.platform.error.Refused;
import org.legalcircle.platform.security.Caller;

/** An administrator makes a staff member of the branch an adviser, or changes what is told of one. */
@Singleton
public class EmployingAdvisers {
    private final StaffDirectory staff;
    private final Organisations organisations;
    private final SettingOpeningRules rules;

    EmployingAdvisers(StaffDirectory staff, Organisations organisations, SettingOpeningRules rules) {
        this.staff = staff;
        this.organisations = organisations;
        this.rules = rules;
    }

    /** Refuses somebody outside the caller's branch as unknown; a new adviser begins with {@code first}. */
    public Uni<Void> employ(
            Caller caller,
            UUID adviser,
            Set<Topic> topics,
            List<String> languages,
            String introduction,
            OpeningRules first) {
        return staff.require(adviser)
                .flatMap(member -> organisations
                        .require(member.organisationId())
                        .invoke(organisation -> requireBranch(caller, organisation))
                        .map(organisation -> profile(member, organisation, topics, languages, introduction)))
                .flatMap(profile -> rules.employ(profile, first));
    }

    private static AdviserProfile profile(
            StaffSummary member,
            OrganisationSummary organisation,
            Set<Topic> topics,
            List<String> languages,
            String introduction) {
        return new AdviserProfile(
                member.id(), organisation.id(), organisation.path(), member.name(), topics, languages, introduction);
    }

    private static void requireBranch(Caller caller, OrganisationSummary organisation) {
        if (!caller.covers(organisation.path())) {
            throw new Refused(ConsultationRefusal.ADVISER_NOT_FOUND);
        }
    }
}
