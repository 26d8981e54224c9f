package uk.haven.support.internal.work;

import org.springframework.mail.MailSender;
import org.springframework.mail.SimpleMailMessage;

/** Notices sent through the mail server that is configured. */
final class MailedLetters implements Letters {

    private final MailSender sender;
    private final String from;

    MailedLetters(MailSender sender, String from) {
        this.sender = sender;
        this.from = from;
    }

    @Override
    public void send(String to, String subject, String text) {
        var message = new SimpleMailMessage();
        message.setFrom(from);
        message.setTo(to);
        message.setSubject(subject);
        message.setText(text);
        sender.send(message);
    }
}
