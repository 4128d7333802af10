/** What a clinic's managers are told of: people in a session without any facilitator, nobody who came, support that nobody took. */
export type ClinicMatter = 'unattended' | 'nobodyCame' | 'support';
