/** Calendar and other shared types, page shell and components, charts, tables, background jobs. Knows no child. */
@ApplicationModule(
        displayName = "Platform",
        allowedDependencies = {})
@NullMarked
package uk.haven.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
