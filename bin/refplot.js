#!/usr/bin/env node
'use strict';
// Plain old syntax and CommonJS: an old node must get as far as the message, and a module would take node 5 ms longer to load.
var fs = require('fs');
var path = require('path');

var version = process.versions.node.split('.').map(Number);
var dist = path.join(__dirname, '..', 'dist');
var start = path.join(dist, 'start.cjs');

function refuse(message) {
  console.error('refplot: ' + message);
  process.exitCode = 1;
}

if (version[0] < 20 || (version[0] === 20 && version[1] < 19)) refuse('needs Node.js 20.19 or newer; this is ' + process.version);
else if (!fs.existsSync(start)) refuse('not built yet: run `npm run build` in ' + path.dirname(__dirname));
else require(start).start(process, dist, require);
