/** The catalogue of services that can be offered to children and families. */
@ApplicationModule(
        displayName = "Directory",
        allowedDependencies = {"platform", "platform :: *", "access", "audit", "intake", "partnership"})
@NullMarked
package uk.haven.directory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
