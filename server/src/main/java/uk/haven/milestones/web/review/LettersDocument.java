package uk.haven.milestones.web.review;

import java.util.List;

/** Letters to print, one a page. @param title of the document, for its reader's window */
public record LettersDocument(String title, String school, String date, List<Letter> letters) {

    /** @param paragraphs each with its lines */
    public record Letter(String recipient, List<String> address, String title, List<List<String>> paragraphs) {}
}
