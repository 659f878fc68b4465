// What a person did while this script was on its way: boot.js has kept it, and it is done now.

const {early} = client;
delete client.early;

const doAgain = event => {
  const {type, target} = event;
  // Drawn anew meanwhile.
  if (!target.isConnected) return;
  if (type == 'submit') {
    // Who sees nothing happen presses again; once is meant.
    if (early.findLast(e => e.type == type && e.target == target) == event) {
      target.requestSubmit(event.submitter);
    }
  } else if (event.defaultPrevented) target.dispatchEvent(new MouseEvent(type, event));
  else {
    if (type == 'input') noteInput(event);
    hear(event);
  }
};

// The answer has the token that it is done with.
client.answer.then(noteToken, () => {}).then(() => early.forEach(doAgain));
