package org.legalcircle.identity.http;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.legalcircle.identity.domain.StaffMember;
import org.legalcircle.identity.usecase.StaffChange;
import org.legalcircle.platform.security.Role;

/** What an administrator tells of staff, and is told. */
final class StaffRequests {
    /** Small letters, digits, dot, underscore and hyphen. */
    static final String LOGIN = "[a-z0-9][a-z0-9._-]{2,39}";

    private StaffRequests() {}

    /** Somebody new. */
    public record NewStaff(
            @NotNull @Pattern(regexp = LOGIN) @Schema(examples = "zhao.min")
            String login,

            @NotBlank @Size(max = 50) @Schema(examples = "赵敏")
            String name,

            @NotNull UUID organisationId,

            @NotEmpty @Size(max = 10) Set<@NotNull Role> roles) {}

    /** What is to change; what is left out stays. */
    public record ChangedStaff(
            @Size(min = 1, max = 50) @Schema(nullable = true, examples = "赵敏")
            String name,

            @Schema(nullable = true) UUID organisationId,

            @Size(min = 1, max = 10) @Schema(nullable = true)
            Set<@NotNull Role> roles,

            @Schema(nullable = true, description = "true shuts the account, false opens it again")
            Boolean suspended) {
        StaffChange change() {
            return new StaffChange(name, organisationId, roles, suspended);
        }
    }

    /** A first password, told this once. */
    @RegisterForReflection
    public record InitialPassword(
            @Schema(description = "To be changed at the first sign-in")
            String initialPassword) {
        /** Never tells the password. */
        @Override
        public String toString() {
            return "InitialPassword";
        }
    }

    /** A staff member as administrators see one. */
    @RegisterForReflection
    public record StaffView(
            UUID id,
            String login,
            String name,
            UUID organisationId,
            Set<Role> roles,
            boolean suspended,
            boolean mustChangePassword,
            boolean totpEnrolled,
            Instant registeredAt) {
        static StaffView of(StaffMember member) {
            return new StaffView(
                    member.id(),
                    member.login(),
                    member.name(),
                    member.organisationId(),
                    member.roles(),
                    member.suspended(),
                    member.mustChangePassword(),
                    member.secondFactorSet(),
                    member.registeredAt());
        }
    }
}
