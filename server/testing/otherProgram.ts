// Another program that has the database open, as a process of its own: does what its third argument says, and ends when its input does.
import { openDriver } from '#server/platform/db/driver.ts';

const [file = '', key = '', sql = ''] = process.argv.slice(2);
const driver = openDriver(file, key);
driver.exec(sql);
// A transaction begins with its first look.
driver.prepare('SELECT count(*) FROM Clinic').all();
console.log('holds it');
process.stdin.on('end', () => process.exit(0)).resume();
