/** Importers, stores and the facts behind the module's API. */
@NullMarked
package uk.haven.schooling.internal;

import org.jspecify.annotations.NullMarked;
