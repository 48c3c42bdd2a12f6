package org.legalcircle.identity;

import java.util.Set;
import java.util.UUID;
import org.legalcircle.platform.security.Role;

/**
 * A staff member as colleagues and citizens may know one.
 *
 * @param active false once suspended
 */
public record StaffSummary(UUID id, String name, UUID organisationId, Set<Role> roles, boolean active) {}
