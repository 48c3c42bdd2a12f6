package org.legalcircle.consultation.usecase;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.legalcircle.consultation.AdviserOffice;
import org.legalcircle.consultation.NewAdviser;
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

/** Makes staff members advisers, or changes what is told of one: for an administrator of the branch, or at large. */
@Singleton
public class EmployingAdvisers implements AdviserOffice {
    private final StaffDirectory staff;
    private final Organisations organisations;
    private final SettingOpeningRules rules;
    private final ObjectMapper json;

    EmployingAdvisers(StaffDirectory staff, Organisations organisations, SettingOpeningRules rules, ObjectMapper json) {
        this.staff = staff;
        this.organisations = organisations;
        this.rules = rules;
        this.json = json;
    }

    @Override
    public Uni<Void> employ(NewAdviser told) {
        var topics = told.topics().stream().map(Topic::valueOf).collect(Collectors.toUnmodifiableSet());
        var first = read(told.openingRules());
        return staff.require(told.staff())
                .flatMap(member -> organisations
                        .require(member.organisationId())
                        .map(place -> profile(member, place, topics, told.languages(), told.introduction())))
                .flatMap(profile -> rules.employ(profile, first));
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

    private OpeningRules read(String openingRules) {
        try {
            return json.readValue(openingRules, OpeningRules.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("opening rules cannot be read", e);
        }
    }

    private static void requireBranch(Caller caller, OrganisationSummary organisation) {
        if (!caller.covers(organisation.path())) {
            throw new Refused(ConsultationRefusal.ADVISER_NOT_FOUND);
        }
    }
}
