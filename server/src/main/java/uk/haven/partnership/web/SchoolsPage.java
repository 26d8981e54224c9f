package uk.haven.partnership.web;

import uk.haven.platform.ui.Table;

/** All schools. */
public record SchoolsPage(Table open, Table closed) {}
