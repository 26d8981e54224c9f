/** Starting, finding and migrating the database. */
@NullMarked
@NamedInterface("database")
package uk.haven.platform.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
