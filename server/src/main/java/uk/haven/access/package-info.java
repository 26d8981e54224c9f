/** Accounts, roles, sign-in, the viewer and what they may see. */
@ApplicationModule(
        displayName = "Access",
        allowedDependencies = {"platform", "platform :: *"})
@NullMarked
package uk.haven.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
