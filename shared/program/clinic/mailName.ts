/** What a clinic is called in mails until its managers choose something else: whoever else sees the mailbox learns nothing. */
export const MAIL_NAME = 'your clinic';
