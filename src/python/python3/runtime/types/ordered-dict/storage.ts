/** The table of an OrderedDict: a dict's, and the order of its keys (PyODictObject, Objects/odictobject.c 3.8.18). */
import type { PyObject, Ref, Visit } from '../../../../memory/object.ts';
import { DictStorage, type Entry } from '../../../../object/dict-storage.ts';
import type { DictObject } from '../../../../object/payloads.ts';
import { type Node, Nodes } from './nodes.ts';

export class OrderedDictStorage extends DictStorage {
  readonly nodes = new Nodes();
  /** Another number whenever keys come, go or change places (od_state). */
  state = 0;
  /** Its `__dict__`, once it was asked for (od_inst_dict). */
  dict: Ref<DictObject> | null = null;

  nodeOf(key: PyObject): Node | undefined {
    const entry = this.find(key, this.hashToStore(key));
    return entry && this.nodes.of(entry);
  }

  move(node: Node, toEnd: boolean): void {
    this.nodes.move(node, toEnd);
    this.state++;
  }

  override clear(): void {
    super.clear();
    this.nodes.clear();
    this.state++;
  }

  protected override insert(entry: Entry): void {
    super.insert(entry);
    this.nodes.append(entry);
    this.state++;
  }

  /** The node goes first. */
  protected override remove(entry: Entry): void {
    this.nodes.remove(entry);
    this.state++;
    super.remove(entry);
  }

  override traverse(visit: Visit): void {
    if (this.dict !== null) visit(this.dict, '__dict__');
    this.nodes.traverse(visit);
    super.traverse(visit);
  }
}

export type OrderedDict = PyObject<OrderedDictStorage>;

/** Whether it is of no class that derives from the type. */
export const isExact = ({ type }: PyObject): boolean => type.payload.heap === null;
