package org.legalcircle.demo.usecase;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.legalcircle.identity.CoordinateSystem;
import org.legalcircle.identity.NewOrganisation;
import org.legalcircle.identity.OrganisationLevel;
import org.legalcircle.platform.security.Role;

/**
 * What a demonstration consists of, as the files in {@code demo/} tell it.
 *
 * @param rules opening rules by name, as the interface takes them
 */
record Example(Places places, People people, Map<String, JsonNode> rules, CircleOfPlaces circle) {
    /** The numbers citizens sign in with. */
    List<String> mobiles() {
        return people.citizens().stream().map(Citizen::mobile).toList();
    }

    /**
     * The organisations.
     *
     * @param note for the reader of the file
     * @param organisations parents before children
     */
    @RegisterForReflection
    record Places(String note, CoordinateSystem coordinateSystem, List<Place> organisations) {}

    /**
     * An organisation.
     *
     * @param parent code of the one above; null for the county centre
     */
    @RegisterForReflection
    record Place(
            String parent,
            OrganisationLevel level,
            String code,
            String name,
            String address,
            String phone,
            Double longitude,
            Double latitude) {
        NewOrganisation told(CoordinateSystem system) {
            return new NewOrganisation(level, code, name, address, phone, longitude, latitude, system);
        }
    }

    /**
     * Everybody.
     *
     * @param note for the reader of the file
     * @param code what citizens and staff sign in with while the service runs as a demonstration
     * @param password that of all staff
     */
    @RegisterForReflection
    record People(String note, String code, String password, List<Citizen> citizens, List<Member> staff) {}

    /**
     * What the service points are like, and the villages around them.
     *
     * @param note for the reader of the file
     * @param byLevel profiles of points without name and place, by the level of their organisation
     * @param mountainous codes of townships in the mountains
     * @param hilly codes of townships in the hills
     * @param townships their names by code
     */
    @RegisterForReflection
    record CircleOfPlaces(
            String note,
            Map<String, ObjectNode> byLevel,
            Set<String> mountainous,
            Set<String> hilly,
            Map<String, String> townships,
            List<Hamlet> villages) {}

    /**
     * A village.
     *
     * @param township its code
     */
    @RegisterForReflection
    record Hamlet(String code, String name, String township, int population, double longitude, double latitude) {}

    /** A citizen. */
    @RegisterForReflection
    record Citizen(String mobile, String name, String residentId, boolean correctionSubject) {}

    /**
     * A staff member.
     *
     * @param organisation its code
     * @param adviser null for those who cannot be booked
     */
    @RegisterForReflection
    record Member(String login, String name, String organisation, Set<Role> roles, Adviser adviser) {}

    /**
     * What makes a staff member an adviser.
     *
     * @param openingRules name of the rules
     */
    @RegisterForReflection
    record Adviser(Set<String> topics, List<String> languages, String introduction, String openingRules) {}
}
