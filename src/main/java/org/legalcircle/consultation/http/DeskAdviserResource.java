package org.legalcircle.consultation.http;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.legalcircle.consultation.domain.Channel;
import org.legalcircle.consultation.domain.OpeningRules;
import org.legalcircle.consultation.domain.Topic;
import org.legalcircle.consultation.domain.WeeklyHours;
import org.legalcircle.consultation.store.AdviserRules;
import org.legalcircle.consultation.store.KeptProfile;
import org.legalcircle.consultation.usecase.EmployingAdvisers;
import org.legalcircle.consultation.usecase.SettingOpeningRules;
import org.legalcircle.platform.security.Caller;
import org.legalcircle.platform.security.Role;
import org.legalcircle.platform.web.Refuses;
import org.legalcircle.platform.web.Versions;

/** Who can be booked and when. An adviser outside the caller's branch is not found. */
@Path("/api/v1/desk/advisers/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Desk")
@Cancellable(false)
public class DeskAdviserResource {
    private final SettingOpeningRules setting;
    private final EmployingAdvisers employing;
    private final Caller caller;

    DeskAdviserResource(SettingOpeningRules setting, EmployingAdvisers employing, Caller caller) {
        this.setting = setting;
        this.employing = employing;
        this.caller = caller;
    }

    /**
     * Rules with what they mean for bookings that are there already.
     *
     * @param affectedBookings confirmed bookings in slots the rules no longer want: move them or call them off
     */
    @Schema(name = "OpeningRulesDetails")
    record OpeningRulesDetails(OpeningRules rules, List<UUID> affectedBookings) {}

    /**
     * What is told of an adviser.
     *
     * @param languages BCP 47 tags
     */
    @Schema(name = "AdviserProfile")
    record AdviserProfileRequest(
            @NotEmpty @Size(max = 20) Set<@NotNull Topic> topics,

            @NotEmpty @Size(max = 20)
            List<@NotNull @Pattern(regexp = "[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,3}") @Size(max = 35) String> languages,

            @Schema(nullable = true) @Size(max = 1000) String introduction) {
        EmployingAdvisers.Told told() {
            return new EmployingAdvisers.Told(topics, languages, introduction);
        }
    }

    /**
     * What is told of an adviser, and what it means for bookings that are there already.
     *
     * @param active false for one who can no longer be booked
     * @param affectedBookings confirmed bookings in slots that are closed: move them or call them off
     */
    @Schema(name = "AdviserProfileDetails")
    record AdviserProfileDetails(
            UUID id,
            String name,
            UUID organisationId,
            boolean active,
            List<Topic> topics,
            List<String> languages,
            @Schema(nullable = true) String introduction,
            List<UUID> affectedBookings) {
        static AdviserProfileDetails of(KeptProfile kept, List<UUID> affectedBookings) {
            var told = kept.profile();
            return new AdviserProfileDetails(
                    told.id(),
                    told.name(),
                    told.organisationId(),
                    kept.active(),
                    told.topics().stream().sorted().toList(),
                    told.languages(),
                    told.introduction(),
                    affectedBookings);
        }
    }

    @GET
    @Path("/opening-rules")
    @RolesAllowed({Role.Name.ADVISER, Role.Name.BUREAU_ADMIN})
    @Operation(summary = "Show opening rules", description = "The entity tag is what a change has to name.")
    @Refuses("ADVISER_NOT_FOUND")
    public Uni<RestResponse<OpeningRulesDetails>> rules(@RestPath UUID id) {
        return setting.rules(caller, id)
                .flatMap(found -> setting.affected(id).map(bookings -> answer(found, bookings)));
    }

    @PUT
    @Path("/opening-rules")
    @RolesAllowed({Role.Name.ADVISER, Role.Name.BUREAU_ADMIN})
    @Operation(
            summary = "Change opening rules",
            description = "Slots follow at once. Bookings stay; those in slots the rules no longer want are named.")
    @Refuses({"ADVISER_NOT_FOUND", "OPENING_RULES_INVALID"})
    public Uni<RestResponse<OpeningRulesDetails>> change(
            @RestPath UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, @Valid @NotNull OpeningRules rules) {
        return setting.change(caller, id, rules, ifMatch)
                .flatMap(bookings -> setting.rules(caller, id).map(found -> answer(found, bookings)));
    }

    @GET
    @Path("/profile")
    @RolesAllowed({Role.Name.ADVISER, Role.Name.BUREAU_ADMIN})
    @Operation(summary = "Show an adviser's profile", description = "The entity tag is what a change has to name.")
    @Refuses("ADVISER_NOT_FOUND")
    public Uni<RestResponse<AdviserProfileDetails>> profile(@RestPath UUID id) {
        return employing
                .profile(caller, id)
                .flatMap(found -> setting.affected(id).map(bookings -> answer(found, bookings)));
    }

    @PUT
    @Path("/profile")
    @RolesAllowed(Role.Name.BUREAU_ADMIN)
    @Operation(
            summary = "Make a staff member an adviser, or change the profile",
            description = "A new adviser can be booked on workdays from 9:00 to 11:30 and from 14:00 to 17:00 until"
                    + " the opening rules say otherwise; no If-Match is needed then. Brings back one who was ended.")
    @Refuses({"ADVISER_NOT_FOUND", "STAFF_NOT_FOUND", "ORGANISATION_NOT_FOUND", "NOT_AN_ADVISER"})
    public Uni<RestResponse<AdviserProfileDetails>> employ(
            @RestPath UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @Valid @NotNull AdviserProfileRequest body) {
        return employing
                .employ(caller, id, body.told(), officeHours(), ifMatch)
                .flatMap(bookings -> employing.profile(caller, id).map(found -> answer(found, bookings)));
    }

    @DELETE
    @Path("/profile")
    @RolesAllowed(Role.Name.BUREAU_ADMIN)
    @Operation(
            summary = "End an adviser",
            description = "From now on the adviser cannot be booked. Bookings stay and are named: move them or call"
                    + " them off.")
    @Refuses("ADVISER_NOT_FOUND")
    public Uni<RestResponse<AdviserProfileDetails>> end(
            @RestPath UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return employing
                .end(caller, id, ifMatch)
                .flatMap(bookings -> employing.profile(caller, id).map(found -> answer(found, bookings)));
    }

    private static OpeningRules officeHours() {
        var days = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY).stream();
        var channels = EnumSet.allOf(Channel.class);
        var hours = days.flatMap(day -> Stream.of(
                        new WeeklyHours(day, LocalTime.of(9, 0), LocalTime.of(11, 30), channels),
                        new WeeklyHours(day, LocalTime.of(14, 0), LocalTime.of(17, 0), channels)))
                .toList();
        return OpeningRules.ofWeek(hours, Duration.ofMinutes(30));
    }

    private static RestResponse<OpeningRulesDetails> answer(AdviserRules found, List<UUID> bookings) {
        return RestResponse.ResponseBuilder.ok(new OpeningRulesDetails(found.rules(), bookings))
                .header(HttpHeaders.ETAG, Versions.tag(found.version()))
                .build();
    }

    private static RestResponse<AdviserProfileDetails> answer(KeptProfile found, List<UUID> bookings) {
        return RestResponse.ResponseBuilder.ok(AdviserProfileDetails.of(found, bookings))
                .header(HttpHeaders.ETAG, Versions.tag(found.version()))
                .build();
    }
}
