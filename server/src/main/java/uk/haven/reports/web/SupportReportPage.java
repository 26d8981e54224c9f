package uk.haven.reports.web;

import java.util.List;
import uk.haven.reports.web.PartnershipPage.Section;

/**
 * Services and nurture groups across the schools, fit to be published.
 *
 * @param term "Spring term 2007/08", on whose last day it stands; "" before a term is over
 * @param legend what the symbol for a hidden figure means, or ""
 */
public record SupportReportPage(String term, List<Section> sections, String legend) {
    public SupportReportPage {
        sections = List.copyOf(sections);
    }
}
