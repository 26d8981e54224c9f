@NullMarked
package uk.haven.audit.domain;

import org.jspecify.annotations.NullMarked;
